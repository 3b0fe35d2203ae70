/** The posts that a small office hands out, before anybody is logged in and the declarations can be read. */
export const officePosts = [
  ['justice-office', '司法所（法治办）'],
  ['party-office', '党政办公室'],
  ['enforcement-officer', '综合执法人员'],
  ['mediator', '人民调解员'],
  ['leader', '分管负责人'],
] as const;

export const countyPosts = [['county-office', '县司法局']] as const;
